package fr.greffe.fetching;

/** The end was asked for while something was fetched. */
public class FetchingStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
