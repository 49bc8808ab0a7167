// SPDX-License-Identifier: Apache-2.0
/** What a respondent says to a question, and whether it is an answer to it. May use {@code question}. Plain Java. */
@NullMarked
package dev.kept.survey.answer;

import org.jspecify.annotations.NullMarked;
