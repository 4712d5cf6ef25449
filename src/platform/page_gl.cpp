// Answers the WebGL state queries that Dear ImGui's renderer makes each frame in order to restore the state afterwards.
// Nothing else draws here, so the state is always the same, while asking the browser would wait for its graphics
// process about twenty times per frame. The linker replaces the calls with these functions (see CMakeLists.txt).
#include <GLES3/gl3.h>

extern "C" {

void __real_glGetIntegerv(GLenum name, GLint* value);

void __wrap_glGetIntegerv(GLenum name, GLint* value) {
  switch (name) {
    case GL_ACTIVE_TEXTURE:
      *value = GL_TEXTURE0;
      return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *value = GL_ONE;
      return;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
      *value = GL_ZERO;
      return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *value = GL_FUNC_ADD;
      return;
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
      *value = 0;
      return;  // none is bound
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
      value[0] = value[1] = value[2] = value[3] = 0;
      return;  // set again before each use
    default:
      __real_glGetIntegerv(name, value);
  }
}

GLboolean __wrap_glIsEnabled(GLenum) { return GL_FALSE; }

}  // extern "C"
