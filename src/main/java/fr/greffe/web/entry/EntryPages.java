package fr.greffe.web.entry;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What serves the page of an entry and its papers. */
@Configuration(proxyBeanMethods = false)
@Import({
  BoundsController.class,
  EntryController.class,
  CorrectionController.class,
  ControlController.class,
  PaperController.class
})
public class EntryPages {}
