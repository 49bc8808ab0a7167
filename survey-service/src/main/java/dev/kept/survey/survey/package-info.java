// SPDX-License-Identifier: Apache-2.0
/** Owns surveys and their versions: draft, published (frozen for ever), closed. May use {@code question}. */
@NullMarked
package dev.kept.survey.survey;

import org.jspecify.annotations.NullMarked;
