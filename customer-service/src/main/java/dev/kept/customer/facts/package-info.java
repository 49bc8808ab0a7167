// SPDX-License-Identifier: Apache-2.0
/**
 * The dated facts of customers, read from the tables of all features, and the worker that derives from them. Reads only:
 * a table is written by its own feature alone.
 */
@NullMarked
package dev.kept.customer.facts;

import org.jspecify.annotations.NullMarked;
