// SPDX-License-Identifier: Apache-2.0
/** Surveys that are ready to be used. May use {@code question} and {@code design}. */
@NullMarked
package dev.kept.survey.template;

import org.jspecify.annotations.NullMarked;
