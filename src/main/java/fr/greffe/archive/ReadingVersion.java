package fr.greffe.archive;

/**
 * Which reader made a reading.
 *
 * @param reader what turns bytes into text
 * @param recognition what recognises text on pictures; matters only where there was a picture
 */
public record ReadingVersion(String reader, String recognition) {}
