// SPDX-License-Identifier: Apache-2.0
/** What is sold: products by the code that order lines use, and the lines that group them. May use settings and money. */
@NullMarked
package dev.kept.customer.product;

import org.jspecify.annotations.NullMarked;
