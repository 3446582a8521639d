/**
 * What the user writes to steer the program: {@code config/application.yaml} and, through {@link
 * fr.greffe.settings.YamlMapping}, any YAML file whose mistakes must be refused where they stand.
 * In come files, out come checked values. Imports {@code connection}.
 */
@NullMarked
package fr.greffe.settings;

import org.jspecify.annotations.NullMarked;
