// SPDX-License-Identifier: Apache-2.0
/** Owns how the sentiment of a text is found (ADR 22). Plain Java; may use {@code plaintext}. */
@NullMarked
package dev.kept.survey.sentiment;

import org.jspecify.annotations.NullMarked;
