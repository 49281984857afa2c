/**
 * Claims of many reports brought together, each question in a room of its own. The same set of
 * reports gives the same answer in any order of arrival.
 *
 * <p>{@link dev.parley.fuse.Told} is a claim as these rooms see it. {@code copies}, {@code events},
 * {@code actors} and {@code threads} are {@link dev.parley.fuse.Room}s: they say which items may
 * belong together and how alike two are, and {@link dev.parley.fuse.Groups} runs them while reports
 * come and go and people decide. {@code positions}, {@code counts}, {@code deal}, {@code captives},
 * {@code sources}, {@code offices}, {@code dossiers} and {@code brief} are functions of told claims
 * and a day. {@code words} compares short pieces of text.
 *
 * <p>These rooms know claims and tables, and nothing of reading, extracting or storing: what they
 * need of a report's words travels in digests.
 */
@NullMarked
package dev.parley.fuse;

import org.jspecify.annotations.NullMarked;
