// SPDX-License-Identifier: Apache-2.0
/**
 * How questions are put to a respondent: pages, conditions, jumps, languages, keys of before; and whether all of that can
 * be published. May use {@code question}. Plain Java.
 */
@NullMarked
package dev.kept.survey.design;

import org.jspecify.annotations.NullMarked;
