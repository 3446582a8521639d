package fr.greffe.following;

/**
 * Something to tell of an entry.
 *
 * @param entry its identifier
 * @param line number, day, object, vote and main sums
 * @param sentence the best one, or an empty string
 * @param page where it stands
 * @param reason why it is told
 */
record News(String entry, String line, String sentence, int page, String reason) {}
