// SPDX-License-Identifier: Apache-2.0
/** The file of a customer: what every feature that keeps something of a customer must be able to do with it. */
@NullMarked
package dev.kept.customer.file;

import org.jspecify.annotations.NullMarked;
