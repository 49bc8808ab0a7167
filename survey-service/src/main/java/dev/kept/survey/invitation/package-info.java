// SPDX-License-Identifier: Apache-2.0
/** Who was asked, through what and with which token, and what became of it. */
@NullMarked
package dev.kept.survey.invitation;

import org.jspecify.annotations.NullMarked;
