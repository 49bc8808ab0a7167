// SPDX-License-Identifier: Apache-2.0
/** By what customers are found: tags, words, and the keys by which two of them may be one. Knows them by their ids only. */
@NullMarked
package dev.kept.customer.index;

import org.jspecify.annotations.NullMarked;
