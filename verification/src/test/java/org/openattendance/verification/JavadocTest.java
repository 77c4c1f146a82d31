package org.openattendance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every exported type, and every method and constructor of one, has a comment; doclint checks what stands in it. A type says besides how
 * threads may use it, and a record that holds lists, sets or maps takes copies of them: else it could not be what it says.
 */
class JavadocTest {

    static final List<String> MODULES = Sources.MODULES;

    private static final Pattern THREADS = Pattern.compile("[Tt]hread|[Ss]tateless|[Pp]ure\\b");
    private static final Pattern COLLECTION =
            Pattern.compile("([a-z.]+\\.)?(Sorted|Navigable|Sequenced)?(List|Set|Map|Collection)<.*>(\\[])?");

    @ParameterizedTest
    @FieldSource("MODULES")
    void every_exported_type_and_method_has_a_comment(String module) throws IOException {
        assertThat(walk(module).bare).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void every_exported_type_says_how_threads_may_use_it(String module) throws IOException {
        assertThat(walk(module).silent).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void every_record_takes_copies_of_its_lists_sets_and_maps(String module) throws IOException {
        assertThat(walk(module).shared).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/** A. */ public class A {}                                   | [A]",
                "/** A. Immutable and thread-safe. */ public record A(int a) {} | []",
                "/** A. Stateless. */ public class A {}                         | []",
                "/** A. */ public enum A { B }                                  | []",
                "/** A. */ public class A extends RuntimeException {}           | []",
                "class A {}                                                     | []"
            })
    void a_type_that_does_not_say_it_is_seen(String java, String names) throws IOException {
        assertThat(walk(List.of(inMemory(java))).silent).hasToString(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public record A(List<String> a) {}                                       | [A.a]",
                "public record A(List<String> a) { public A { a.size(); } }               | [A.a]",
                "public record A(List<String> a) { public A { a = List.copyOf(a); } }     | []",
                "public record A(Set<String> a, Map<B, C> b) { public A { b = copy(b); } } | [A.a]",
                "public record A(java.util.List<String> a, int b) {}                      | [A.a]",
                "record A(List<String> a) {}                                              | []"
            })
    void a_list_that_is_not_copied_is_seen(String java, String names) throws IOException {
        assertThat(walk(List.of(inMemory(java))).shared).hasToString(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public class A {}                                         | A",
                "/** A. */ public class A { public int one() { return 1; } } | A.one",
                "/** A. */ public class A { protected A() {} }              | A.<init>",
                "/** A. */ public class A { public enum B {} }              | A.B",
                "/** A. */ public interface A { int one(); }                | A.one"
            })
    void a_missing_comment_is_seen(String java, String name) throws IOException {
        assertThat(walk(List.of(inMemory(java))).bare).containsExactly(name);
    }

    @Test
    void what_no_caller_sees_needs_none() throws IOException {
        var java =
                "/** A. */ public record A(int one) { public A {} public int one() { return one; } int two() { return 2; }"
                        + " @Override public String toString() { return null; } private static class B { public void three() {} } } class C {}";
        assertThat(walk(List.of(inMemory(java))).bare).isEmpty();
    }

    private static Walk walk(String module) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var files = Sources.below(Sources.of(module)).stream()
                    .filter(file -> !file.toString().contains("internal"))
                    .toList();
            return walk(manager.getJavaFileObjectsFromPaths(files));
        }
    }

    private static Walk walk(Iterable<? extends JavaFileObject> files) throws IOException {
        var task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, files);
        var walk = new Walk(DocTrees.instance(task));
        for (CompilationUnitTree unit : task.parse()) {
            walk.scan(unit, null);
        }
        return walk;
    }

    private static JavaFileObject inMemory(String java) {
        return new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return java;
            }
        };
    }

    /** Walks what a caller can see. */
    private static final class Walk extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final List<String> bare = new ArrayList<>(); // without a comment
        private final List<String> silent = new ArrayList<>(); // without a word on threads
        private final List<String> shared = new ArrayList<>(); // collections of records that are not copied

        Walk(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            if (!isShown(type.getModifiers())) {
                return null;
            }
            require();
            requireWordOnThreads(type);
            if (type.getKind() == Tree.Kind.RECORD) {
                requireCopies(type);
            }
            return super.visitClass(type, null);
        }

        /** Types of a file of their own; an enum is what it is, and an exception is its thrower's and its catcher's. */
        private void requireWordOnThreads(ClassTree type) {
            var extended = String.valueOf(type.getExtendsClause());
            var own = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
            var comment = String.valueOf(docs.getDocCommentTree(getCurrentPath()));
            if (own
                    && type.getKind() != Tree.Kind.ENUM
                    && !extended.endsWith("Exception")
                    && !THREADS.matcher(comment).find()) {
                silent.add(name(getCurrentPath()));
            }
        }

        private void requireCopies(ClassTree type) {
            var constructors = type.getMembers().stream()
                    .filter(MethodTree.class::isInstance)
                    .map(MethodTree.class::cast)
                    .filter(method -> method.getName().contentEquals("<init>"))
                    .map(method -> String.valueOf(method.getBody()))
                    .toList();
            type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .filter(field ->
                            COLLECTION.matcher(String.valueOf(field.getType())).matches())
                    .filter(field -> constructors.stream().noneMatch(body -> body.contains(field.getName() + " = ")))
                    .forEach(field -> shared.add(name(getCurrentPath()) + "." + field.getName()));
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            if (isShown(method.getModifiers()) && !isOverride(method) && !belongsToRecordHeader(method)) {
                require();
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void unused) {
            return null;
        }

        private void require() {
            if (docs.getDocCommentTree(getCurrentPath()) == null) {
                bare.add(name(getCurrentPath()));
            }
        }

        private boolean isShown(ModifiersTree modifiers) {
            var flags = modifiers.getFlags();
            return flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED) || isInInterface(flags);
        }

        private boolean isInInterface(Set<Modifier> flags) {
            var parent = getCurrentPath().getParentPath().getLeaf();
            return !flags.contains(Modifier.PRIVATE) && parent.getKind() == Tree.Kind.INTERFACE;
        }

        private static boolean isOverride(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }

        /** The accessor of a component, or the canonical constructor: the record's own comment speaks of them. */
        private boolean belongsToRecordHeader(MethodTree method) {
            if (!(getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type)
                    || type.getKind() != Tree.Kind.RECORD) {
                return false;
            }
            var components = type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .map(field -> field.getName().toString())
                    .toList();
            var parameters = method.getParameters().stream()
                    .map(parameter -> parameter.getName().toString())
                    .toList();
            return method.getName().contentEquals("<init>") && parameters.equals(components)
                    || parameters.isEmpty()
                            && components.contains(method.getName().toString());
        }

        private static String name(TreePath path) {
            return Stream.iterate(path, step -> step != null, TreePath::getParentPath)
                    .map(TreePath::getLeaf)
                    .map(tree -> tree instanceof ClassTree type
                            ? type.getSimpleName().toString()
                            : tree instanceof MethodTree method
                                    ? method.getName().toString()
                                    : "")
                    .filter(part -> !part.isEmpty())
                    .reduce((inner, outer) -> outer + "." + inner)
                    .orElse("");
        }
    }
}
