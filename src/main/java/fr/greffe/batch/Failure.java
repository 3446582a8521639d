package fr.greffe.batch;

import org.jspecify.annotations.Nullable;

/**
 * Why a document cannot be read.
 *
 * @param stage where it failed: {@code find}, {@code parse}, {@code ocr}, {@code layout} or {@code
 *     extract}
 * @param reason kind of cause, stable
 * @param message one sentence in French
 * @param page from 1, or null
 */
public record Failure(String stage, String reason, String message, @Nullable Integer page) {}
