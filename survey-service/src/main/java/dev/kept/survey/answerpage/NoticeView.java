// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answerpage;

import org.jspecify.annotations.Nullable;

/**
 * A page that asks nothing.
 *
 * @param language of the page
 * @param survey its title; null where no survey is known
 * @param text in the survey's own words; null: the page's usual text for this notice
 */
public record NoticeView(
        String language,
        Notice notice,
        @Nullable String survey,
        @Nullable String text) {}
