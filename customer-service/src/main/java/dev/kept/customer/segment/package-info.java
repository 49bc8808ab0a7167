// SPDX-License-Identifier: Apache-2.0
/** Segments: saved rules over the attributes and facts of customers, and who fulfils them on which days. */
@NullMarked
package dev.kept.customer.segment;

import org.jspecify.annotations.NullMarked;
