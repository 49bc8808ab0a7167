// SPDX-License-Identifier: Apache-2.0
/** Owns the code book: what feedback speaks of, and the phrases by which that is suggested. May use {@code plaintext} and
 * {@code mergepatch}. */
@NullMarked
package dev.kept.survey.theme;

import org.jspecify.annotations.NullMarked;
