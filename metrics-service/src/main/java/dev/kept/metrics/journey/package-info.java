// SPDX-License-Identifier: Apache-2.0
/**
 * The way of customers from one thing to another: cohorts by any first happening, funnels, what touchpoints and promotions
 * are followed by. Answered from the timelines when it is asked for (ADR 32).
 */
@NullMarked
package dev.kept.metrics.journey;

import org.jspecify.annotations.NullMarked;
