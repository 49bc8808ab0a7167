// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import dev.kept.survey.question.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as a respondent sees it: only the questions that are asked of this one, in this one's language and order, with
 * earlier answers put into the texts. Texts hold what people wrote: whoever shows them must escape them.
 *
 * @param title null where the page has none
 */
public record ShownPage(String key, @Nullable String title, List<Question> questions) {}
