// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answerpage;

/**
 * A language in which the survey can be read.
 *
 * @param tag BCP 47
 * @param name in that language itself
 * @param current whether the page is in it
 */
public record LanguageView(String tag, String name, boolean current) {}
