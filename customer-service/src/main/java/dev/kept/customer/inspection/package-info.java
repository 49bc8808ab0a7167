// SPDX-License-Identifier: Apache-2.0
/** Inspections of service by checklists: what was looked at, what it scored, and what has to be put right. */
@NullMarked
package dev.kept.customer.inspection;

import org.jspecify.annotations.NullMarked;
