package fr.greffe.web;

import fr.greffe.archive.Archive;
import fr.greffe.database.Database;
import fr.greffe.index.EntryIndex;
import fr.greffe.reading.FileReading;
import fr.greffe.search.Search;
import fr.greffe.settings.Settings;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What the pages are made from.
 *
 * @param home folder that the places of documents start from
 * @param search finds entries
 * @param index what clerks correct is written to it; asked for when they do
 * @param archive keeps the originals
 * @param reading reads documents again, for the places of their words
 * @param database keeps what people decide
 * @param pages how they are served
 */
public record Served(
    Path home,
    Search search,
    Supplier<EntryIndex> index,
    Archive archive,
    FileReading reading,
    Database database,
    Settings.Pages pages) {}
