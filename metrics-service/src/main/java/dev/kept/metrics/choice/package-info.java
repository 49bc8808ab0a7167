// SPDX-License-Identifier: Apache-2.0
/** Which metrics to choose, and how far a tenant has come with managing by them. */
@NullMarked
package dev.kept.metrics.choice;

import org.jspecify.annotations.NullMarked;
