// SPDX-License-Identifier: Apache-2.0
/**
 * Whether a draft can be published: every fault with its place. May use {@code question}, {@code design} and {@code
 * logic}. Pure functions.
 */
@NullMarked
package dev.kept.survey.publication;

import org.jspecify.annotations.NullMarked;
