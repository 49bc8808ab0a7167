// SPDX-License-Identifier: Apache-2.0
/** One survey put to one audience in one stretch of time, once or again and again. */
@NullMarked
package dev.kept.survey.wave;

import org.jspecify.annotations.NullMarked;
