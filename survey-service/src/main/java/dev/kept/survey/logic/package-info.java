// SPDX-License-Identifier: Apache-2.0
/**
 * What is asked next, given what was answered, and whether a whole response fits what was asked. May use {@code question},
 * {@code design} and {@code answer}. Pure functions.
 */
@NullMarked
package dev.kept.survey.logic;

import org.jspecify.annotations.NullMarked;
