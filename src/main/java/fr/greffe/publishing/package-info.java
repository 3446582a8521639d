/**
 * Dossiers as documents: one manuscript of headings, paragraphs, tables and charts, written as
 * Markdown, HTML, tagged PDF, DOCX or ODT. Imports {@code dossier}, {@code organisation} and {@code
 * wording}.
 */
@NullMarked
package fr.greffe.publishing;

import org.jspecify.annotations.NullMarked;
