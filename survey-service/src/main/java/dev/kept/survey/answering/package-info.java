// SPDX-License-Identifier: Apache-2.0
/** Owns the public page where invited people answer: its sessions, its forms and what keeps it from abuse. */
@NullMarked
package dev.kept.survey.answering;

import org.jspecify.annotations.NullMarked;
