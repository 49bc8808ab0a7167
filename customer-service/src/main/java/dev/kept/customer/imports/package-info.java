// SPDX-License-Identifier: Apache-2.0
/** What the imports of all features have in common: cells of a CSV file as members of a body. May use settings. */
@NullMarked
package dev.kept.customer.imports;

import org.jspecify.annotations.NullMarked;
