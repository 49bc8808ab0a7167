// SPDX-License-Identifier: Apache-2.0
/** Owns feedback: what people say in reviews, comments, mails and free answers, its themes, its sentiment and what became
 * of it. May use {@code theme}, {@code sentiment}, {@code response}, {@code customerref} and {@code mergepatch}. */
@NullMarked
package dev.kept.survey.feedback;

import org.jspecify.annotations.NullMarked;
