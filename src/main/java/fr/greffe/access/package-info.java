/**
 * Who may use the pages and what they did: accounts with a role, the links that invite, the watch
 * over failed logins, the trail. Knows of no page: {@code web} asks it.
 */
@NullMarked
package fr.greffe.access;

import org.jspecify.annotations.NullMarked;
