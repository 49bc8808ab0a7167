// SPDX-License-Identifier: Apache-2.0
/**
 * Customer lifetime value: how often and how long customers buy (BG/NBD, MBG/NBD, Pareto/NBD, BG/BB), what they spend
 * (Gamma-Gamma), how long contracts last (sBG, beta-discrete-Weibull) and what that is worth. Time is in whatever unit
 * the histories are in; money in one currency.
 */
@NullMarked
package dev.kept.metrics.model.clv;

import org.jspecify.annotations.NullMarked;
