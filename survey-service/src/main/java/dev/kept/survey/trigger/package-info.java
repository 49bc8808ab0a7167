// SPDX-License-Identifier: Apache-2.0
/** Surveys that follow what happens to a customer: an order, a closed complaint, a churn. */
@NullMarked
package dev.kept.survey.trigger;

import org.jspecify.annotations.NullMarked;
