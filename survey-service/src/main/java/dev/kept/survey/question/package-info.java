// SPDX-License-Identifier: Apache-2.0
/** What may be asked and on which scale: questions, their rules and their defaults. Plain values; no database, no HTTP. */
@NullMarked
package dev.kept.survey.question;

import org.jspecify.annotations.NullMarked;
