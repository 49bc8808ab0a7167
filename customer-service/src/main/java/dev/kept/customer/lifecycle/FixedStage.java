// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.customer.Stage;
import dev.kept.customer.facts.Span;

/** A stage that somebody has set by hand for some days. */
record FixedStage(Stage stage, Span days) {}
