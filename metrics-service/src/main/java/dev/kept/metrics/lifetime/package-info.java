// SPDX-License-Identifier: Apache-2.0
/** Fits the models of lifetime value to what the tenant's customers bought and pay for. */
@NullMarked
package dev.kept.metrics.lifetime;

import org.jspecify.annotations.NullMarked;
