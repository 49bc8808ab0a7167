// SPDX-License-Identifier: Apache-2.0
/** Owns how the public page looks: what it shows as plain values, and the templates. Knows no survey and no database. */
@NullMarked
package dev.kept.survey.answerpage;

import org.jspecify.annotations.NullMarked;
