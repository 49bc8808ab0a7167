// SPDX-License-Identifier: Apache-2.0
/** Owns responses: what came back, singly and by import. May use {@code survey}, {@code question} and {@code customerref}. */
@NullMarked
package dev.kept.survey.response;

import org.jspecify.annotations.NullMarked;
