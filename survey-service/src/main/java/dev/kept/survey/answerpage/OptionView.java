// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answerpage;

/**
 * Something that can be chosen.
 *
 * @param id of its element
 * @param value in the form
 * @param aside whether it stands beside the scale: a code such as "does not apply"
 * @param alone whether it excludes all others
 */
public record OptionView(String id, String value, String text, boolean chosen, boolean aside, boolean alone) {}
