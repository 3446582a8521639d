/**
 * Who may open which page: logging in, invitations, accounts, the trail. Without accounts, whoever
 * is on this machine may do everything, and the pages say so.
 */
@NullMarked
package fr.greffe.web.access;

import org.jspecify.annotations.NullMarked;
