// SPDX-License-Identifier: Apache-2.0
/** What a tenant has declared about time, presence and dimensions. */
@NullMarked
package dev.kept.metrics.policy;

import org.jspecify.annotations.NullMarked;
