// SPDX-License-Identifier: Apache-2.0
/** Metrics that tenants define themselves, as formulas over those that exist. */
@NullMarked
package dev.kept.metrics.custom;

import org.jspecify.annotations.NullMarked;
