package fr.greffe.register;

/** A kind of thing that a document states and that Greffe reads out of it. */
public sealed interface Fact
    permits Amount,
        PartialDate,
        Vote,
        Organisation,
        Name,
        Figure,
        Event,
        Quotation,
        Election,
        Term,
        BudgetLine {}
