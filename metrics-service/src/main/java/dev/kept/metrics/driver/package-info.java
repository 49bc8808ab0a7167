// SPDX-License-Identifier: Apache-2.0
/** Owns what drives a rating or a customer's behaviour: how much each aspect stands for. Association, not effect. */
@NullMarked
package dev.kept.metrics.driver;

import org.jspecify.annotations.NullMarked;
