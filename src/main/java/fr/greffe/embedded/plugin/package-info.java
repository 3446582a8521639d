/**
 * What the bare server lacks and our index needs: French analysis under its stock names, and the
 * answer of the root address. Runs inside the server, packaged apart; nothing else may import it
 * and it imports nothing of ours.
 */
@NullMarked
package fr.greffe.embedded.plugin;

import org.jspecify.annotations.NullMarked;
