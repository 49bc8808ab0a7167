// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.survey.answer.Answer;
import java.util.List;
import java.util.Map;

/**
 * A form as it was understood.
 *
 * @param answers those without fault
 * @param faults what is wrong, in the respondent's words, by the question's key
 */
record Reading(List<Answer> answers, Map<String, String> faults) {}
