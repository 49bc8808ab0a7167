// SPDX-License-Identifier: Apache-2.0
/** Owns what all feedback says together: themes by sources, sentiment and period. Reads the tables of {@code feedback} and
 * {@code theme}; knows no other feature. */
@NullMarked
package dev.kept.survey.feedbacksummary;

import org.jspecify.annotations.NullMarked;
